// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/nebula

#include <nebula/client/Config.h>

void bounded() {
  nebula::Config Config;
  Config.maxConnectionPoolSize_ = 100;
  Config.idleTime_ = UINT32_MAX;
}

void unlimited() {
  nebula::Config Config;
  Config.maxConnectionPoolSize_ = UINT32_MAX;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: maxConnectionPoolSize_ = 4294967295 means no limit on the active connections of the nebula connection pool{{.*}} [fanout-pool-missing-max-active]
}

void sessions() {
  nebula::SessionPoolConfig Config;
  Config.minSize_ = 4;
  Config.maxSize_ = 100;
}

void sessionsUnlimited() {
  nebula::SessionPoolConfig Config;
  Config.minSize_ = 4;
  Config.maxSize_ = UINT32_MAX;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: maxSize_ = 4294967295 means no limit on the active connections of the nebula session pool{{.*}} [fanout-pool-missing-max-active]
}

void kept() {
  nebula::Config Config;
  Config.minConnectionPoolSize_ = UINT32_MAX;
}
