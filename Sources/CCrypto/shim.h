// The part of OpenSSL's libcrypto that Poolcast uses.
#ifndef POOLCAST_CCRYPTO_SHIM_H
#define POOLCAST_CCRYPTO_SHIM_H

#include <openssl/sha.h>

#endif
