// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/restbed

#include <restbed>

// The backlog of a listening socket.
void settings(restbed::Settings &Settings) { Settings.set_connection_limit(4294967295u); }
