// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/cpr

#include <cpr/cpr.h>

// Shared between sessions that have one connection each: no claim of a bound.
cpr::ConnectionPool Pool;
