// RUN: %check_rule %s fanout-pool-missing-max-active -- -std=c++14 -isystem /usr/include/mariadb -isystem /usr/include/mysql++
// REQUIRES: mysqlpp-headers

#include <mysql++.h>

#include <unistd.h>

class GrowingPool : public mysqlpp::ConnectionPool {
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: this mysqlpp::ConnectionPool has no bound on its active connections{{.*}} [fanout-pool-missing-max-active]
public:
  ~GrowingPool() { clear(); }

protected:
  mysqlpp::Connection *create() override { return new mysqlpp::Connection(); }
  void destroy(mysqlpp::Connection *One) override { delete One; }
  unsigned int max_idle_time() override { return 60; }
};

class WaitingPool : public mysqlpp::ConnectionPool {
public:
  ~WaitingPool() { clear(); }
  mysqlpp::Connection *grab() override {
    while (InUse > 8)
      sleep(1);
    ++InUse;
    return mysqlpp::ConnectionPool::grab();
  }

protected:
  mysqlpp::Connection *create() override { return new mysqlpp::Connection(); }
  void destroy(mysqlpp::Connection *One) override { delete One; }
  unsigned int max_idle_time() override { return 60; }

private:
  unsigned InUse = 0;
};

// The other door of the pool.
class SafePool : public mysqlpp::ConnectionPool {
public:
  ~SafePool() { clear(); }
  mysqlpp::Connection *safe_grab() override {
    while (InUse > 8)
      sleep(1);
    ++InUse;
    return mysqlpp::ConnectionPool::safe_grab();
  }

protected:
  mysqlpp::Connection *create() override { return new mysqlpp::Connection(); }
  void destroy(mysqlpp::Connection *One) override { delete One; }
  unsigned int max_idle_time() override { return 60; }

private:
  unsigned InUse = 0;
};
