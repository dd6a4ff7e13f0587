// libxlsxwriter, which writes workbooks of Excel.
#ifndef POOLCAST_CXLSXWRITER_SHIM_H
#define POOLCAST_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
