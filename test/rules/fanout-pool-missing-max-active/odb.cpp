// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/odb

#include <odb/pgsql/database.hxx>

#include <memory>

using odb::pgsql::connection_pool_factory;

void bounded(std::size_t Configured) {
  connection_pool_factory Constant(20);
  connection_pool_factory WithIdle(20, 10);
  connection_pool_factory Variable(Configured);
  auto Unique = std::make_unique<connection_pool_factory>(20);
}

void defaulted() {
  connection_pool_factory Factory;
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: this ODB connection pool has no bound on its active connections{{.*}} [fanout-pool-missing-max-active]
}

void explicitZero() {
  std::unique_ptr<connection_pool_factory> Factory(new connection_pool_factory(0, 5));
  // CHECK-MESSAGES: :[[@LINE-1]]:56: warning: max_connections = 0 means no limit on the active connections of the ODB connection pool{{.*}} [fanout-pool-missing-max-active]
}

void onTheHeap() {
  auto Factory = std::make_unique<connection_pool_factory>();
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: this ODB connection pool has no bound on its active connections{{.*}} [fanout-pool-missing-max-active]
}

void swapped() {
  connection_pool_factory Factory(5, 20);
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: min_connections (20) is larger than max_connections (5){{.*}} [fanout-pool-missing-max-active]
}

// Another class of the library: no pool at all.
void unpooled() { odb::pgsql::new_connection_factory Factory; }

void database() {
  odb::pgsql::database Database("host=db", std::make_unique<connection_pool_factory>(20));
}

// The factory that it makes for itself has no maximum.
void databaseWithoutFactory() {
  odb::pgsql::database Database("host=db");
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: this ODB database has no bound on its active connections{{.*}} [fanout-pool-missing-max-active]
  auto Heap = std::unique_ptr<odb::pgsql::database>(new odb::pgsql::database("app", "", "db"));
  // CHECK-MESSAGES: :[[@LINE-1]]:57: warning: this ODB database has no bound on its active connections{{.*}} [fanout-pool-missing-max-active]
}

void databaseOnTheHeap() {
  auto Bounded = std::make_unique<odb::pgsql::database>(
      "host=db", std::make_unique<connection_pool_factory>(20));
  auto Database = std::make_unique<odb::pgsql::database>("host=db");
  // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: this ODB database has no bound on its active connections{{.*}} [fanout-pool-missing-max-active]
}
