// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/aws -isystem %stubs/boost-mysql -isystem %stubs/redis++ -isystem %stubs/workflow -isystem %stubs/oatpp -isystem %stubs/mongocxx -isystem %stubs/drogon -isystem %stubs/mysqlx -isystem %stubs/seastar -isystem %stubs/ozo -isystem %stubs/pistache -isystem %stubs/proxygen

// 0 means "no limit" to few libraries. To these it is an error, a default, or nobody
// gets a connection: somebody will notice.

#include <aws/core/client/ClientConfiguration.h>
#include <boost/mysql/pool_params.hpp>
#include <drogon/drogon.h>
#include <mongocxx/pool.hpp>
#include <mysqlx/xdevapi.h>
#include <oatpp/network/ConnectionPool.hpp>
#include <ozo/connection_pool.h>
#include <pistache/client.h>
#include <proxygen/lib/http/connpool/SessionPool.h>
#include <seastar/http/client.hh>
#include <sw/redis++/redis++.h>
#include <workflow/WFGlobal.h>

void rejected(std::shared_ptr<oatpp::network::ClientConnectionProvider> Provider) {
  boost::mysql::pool_params Mysql{.initial_size = 0, .max_size = 0};
  sw::redis::ConnectionPoolOptions Redis{.size = 0};
  sw::redis::Redis FromText("tcp://cache:6379?pool_size=0");
  EndpointParams Endpoint{.max_connections = 0};
  ozo::connection_pool_config Ozo{.capacity = 0, .queue_capacity = 0};
  auto XDevApi = mysqlx::getClient("mysqlx://db", mysqlx::ClientOption::POOL_MAX_SIZE, 0);
  auto Json = mysqlx::getClient("mysqlx://db", R"({"pooling": {"maxSize": 0}})");
}

void nobody(std::shared_ptr<oatpp::network::ClientConnectionProvider> Provider,
            std::unique_ptr<seastar::http::connection_factory> Factory) {
  Aws::Client::ClientConfiguration Aws;
  Aws.maxConnections = 0;
  auto Oatpp = oatpp::network::ClientConnectionPool::createShared(Provider, 0,
                                                                  std::chrono::seconds(5));
  seastar::http::client Seastar(std::move(Factory), 0);
  auto Pistache =
      Pistache::Http::Experimental::Client::options().maxConnectionsPerHost(0);
  auto Drogon = drogon::orm::DbClient::newPgClient("host=db", 0);
}

void replaced() {
  mongocxx::pool Mongo{mongocxx::uri{"mongodb://db/?maxPoolSize=0"}};
  proxygen::coro::HTTPCoroSessionPool::PoolParams Proxygen{.maxConnections = 0};
}

// -1 in an unsigned number is its largest value.
void negative() {
  sw::redis::ConnectionPoolOptions Redis;
  Redis.size = -1;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: size = {{.*}} means no limit on the active connections of the redis-plus-plus pool{{.*}} [fanout-pool-missing-max-active]
}
