// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/odb

#include <odb/mssql/database.hxx>

#include <memory>

using odb::mssql::connection_pool_factory;
using odb::mssql::database;

void bounded(std::size_t Configured) {
  connection_pool_factory Constant(20);
  connection_pool_factory WithIdle(20, 10);
  connection_pool_factory Variable(Configured, 10);
  database Database("Server=db", 0, nullptr, std::make_unique<connection_pool_factory>(20));
}

void defaulted() {
  connection_pool_factory Factory;
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: this ODB connection pool has no bound on its active connections{{.*}} [fanout-pool-missing-max-active]
}

void explicitZero() {
  connection_pool_factory Factory(0, 5);
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: max_connections = 0 means no limit on the active connections of the ODB connection pool{{.*}} [fanout-pool-missing-max-active]
}

void swapped() {
  connection_pool_factory Factory(5, 20);
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: min_connections (20) is larger than max_connections (5){{.*}} [fanout-pool-missing-max-active]
}

// Another class of the library: no pool at all.
void unpooled() { odb::mssql::new_connection_factory Factory; }

// The factory that it makes for itself has no maximum.
void databaseWithoutFactory() {
  database Database("Server=db");
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: this ODB database has no bound on its active connections{{.*}} [fanout-pool-missing-max-active]
}
