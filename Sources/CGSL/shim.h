// The parts of the GNU Scientific Library that Poolcast uses.
#ifndef POOLCAST_CGSL_SHIM_H
#define POOLCAST_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>

#endif
