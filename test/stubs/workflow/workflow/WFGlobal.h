// What the tests need of C++ Workflow.
#pragma once

#include <cstddef>

struct EndpointParams {
  int address_family;
  size_t max_connections;
  int connect_timeout;
};

struct WFGlobalSettings {
  struct EndpointParams endpoint_params;
  int poller_threads;
};

void WORKFLOW_library_init(const struct WFGlobalSettings *settings);
