// RUN: %check_rule %s fanout-pool-missing-max-active
// REQUIRES: poco-headers

#include <Poco/Data/SessionPool.h>
#include <Poco/Data/SessionPoolContainer.h>
#include <Poco/ObjectPool.h>

#include <limits>
#include <memory>

struct Client {};
using Factory = Poco::PoolableObjectFactory<Client>;

Poco::ObjectPool<Client> Good(100, 1000);

void swapped() {
  Poco::ObjectPool<Client> Pool(1000, 100);
  // CHECK-MESSAGES: :[[@LINE-1]]:28: warning: capacity (1000) is larger than peakCapacity (100){{.*}} [fanout-pool-missing-max-active]
}

void swappedWithFactory(const Factory &Make) {
  Poco::ObjectPool<Client> Pool(Make, 1000, 100);
  // CHECK-MESSAGES: :[[@LINE-1]]:28: warning: capacity (1000) is larger than peakCapacity (100){{.*}} [fanout-pool-missing-max-active]
}

void sameSize(const Factory &Make) { Poco::ObjectPool<Client> Pool(Make, 100, 100); }

void configured(size_t Capacity, size_t Peak) {
  Poco::ObjectPool<Client> Pool(Capacity, Peak);
  auto Shared = std::make_shared<Poco::ObjectPool<Client>>(Capacity, Peak);
}

void noPeak() {
  constexpr auto Peak = std::numeric_limits<std::size_t>::max();
  auto Pool = std::make_unique<Poco::ObjectPool<Client>>(10, Peak);
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: peakCapacity = Peak means no limit on the active connections of the Poco::ObjectPool{{.*}} [fanout-pool-missing-max-active]
}

void sessions() {
  Poco::Data::SessionPool Default("MySQL", "host=db");
  Poco::Data::SessionPool Bounded("MySQL", "host=db", 4, 64);
}

void sessionsSwapped() {
  Poco::Data::SessionPool Pool("MySQL", "host=db", 64, 4);
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: minSessions (64) is larger than maxSessions (4){{.*}} [fanout-pool-missing-max-active]
}

void sessionsUnlimited(Poco::Data::SessionPoolContainer &Pools) {
  Pools.add("MySQL", "host=db", 1, 32);
  Pools.add("MySQL", "host=db", 1, std::numeric_limits<int>::max());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: maxSessions = 2147483647 means no limit on the active connections of the Poco::Data::SessionPool{{.*}} [fanout-pool-missing-max-active]
}

void addedSwapped(Poco::Data::SessionPoolContainer &Pools) {
  Pools.add("MySQL", "host=db", 64, 4);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: minSessions (64) is larger than maxSessions (4){{.*}} [fanout-pool-missing-max-active]
}

// A time is no number of sessions.
void sessionsKeptLong() {
  Poco::Data::SessionPool Pool("MySQL", "host=db", 4, 64, 3600);
}
