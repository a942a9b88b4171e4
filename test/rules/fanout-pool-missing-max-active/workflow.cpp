// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/workflow

#include <workflow/WFGlobal.h>

#include <cstdint>

void bounded() {
  WFGlobalSettings Settings{};
  Settings.endpoint_params.max_connections = 1000;
  WORKFLOW_library_init(&Settings);
}

void unlimited() {
  EndpointParams Params{.max_connections = SIZE_MAX};
  // CHECK-MESSAGES: :[[@LINE-1]]:44: warning: max_connections = SIZE_MAX means no limit on the active connections of the Workflow endpoint{{.*}} [fanout-pool-missing-max-active]
}
