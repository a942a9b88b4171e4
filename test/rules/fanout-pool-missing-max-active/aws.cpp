// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/aws

#include <aws/core/client/ClientConfiguration.h>

#include <climits>

void bounded(unsigned Configured) {
  Aws::Client::ClientConfiguration Constant, Variable;
  Constant.maxConnections = 100;
  Variable.maxConnections = Configured;
}

void unlimited() {
  Aws::Client::ClientConfiguration Config;
  Config.maxConnections = UINT_MAX;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: maxConnections = 4294967295 means no limit on the active connections of the AWS client{{.*}} [fanout-pool-missing-max-active]
}

// An own class with a member of that name is no pool.
struct Own {
  unsigned maxConnections;
};
void own() {
  Own Config;
  Config.maxConnections = UINT_MAX;
}
