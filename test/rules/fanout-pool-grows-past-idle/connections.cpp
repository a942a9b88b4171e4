// RUN: %check_rule %s fanout-pool-grows-past-idle

// Each type that is a connection to somebody else, by its name alone, as the headers of
// its library declare it: in a pool that grows, and in one with a maximum.

#include <mutex>
#include <stdexcept>
#include <vector>

struct apr_socket_t;
struct apr_memcache_conn_t;
struct CassSession;
struct CassSession_;
struct CURL;
struct Curl_easy;
struct memcached_st;
struct Connection_S;
struct mongoc_client_t;
struct _mongoc_client_t;
struct MYSQL;
struct st_mysql;
struct redisContext;
struct redisAsyncContext;
struct PGconn;
struct pg_conn;
namespace Poco::Data { class Session; }
namespace Poco::MongoDB { class Connection; }
namespace Poco::Net { class StreamSocket; class HTTPClientSession; }
namespace Poco::Redis { class Client; }
namespace Wt::Dbo { class SqlConnection; }
namespace Wt::Dbo::backend { class Postgres; class MySQL; class MSSQLServer; class Firebird; }
namespace boost::asio { template <class> class basic_stream_socket; }
namespace boost::mysql { class any_connection; class connection; }
namespace brpc { class Socket; }
namespace cinatra { class coro_http_client; }
namespace coro_rpc { class coro_rpc_client; }
namespace cppdb { class session; }
namespace cppdb::backend { class connection; }
namespace cpr { class Session; }
namespace douban::mc { class Client; }
namespace drogon { class HttpClient; }
namespace drogon::nosql { class RedisConnection; }
namespace drogon::orm { class DbConnection; }
namespace folly { class AsyncSocket; }
namespace httplib { class Client; class SSLClient; }
namespace mongocxx { class client; }
namespace mysqlpp { class Connection; }
namespace mysqlx { class Session; }
namespace nebula { class Connection; class Session; }
namespace oatpp::network::tcp { class Connection; }
namespace odb { class connection; }
namespace odb::mssql { class connection; }
namespace odb::mysql { class connection; }
namespace odb::oracle { class connection; }
namespace odb::pgsql { class connection; }
namespace ozo { class connection; class connection_pool; }
namespace photon::net { class ISocketStream; }
namespace pqxx { class connection; }
namespace proxygen { class HTTPUpstreamSession; }
namespace seastar { class connected_socket; }
namespace seastar::http { class connection; }
namespace soci { class session; }
namespace sql { class Connection; }
namespace sql::mariadb { class MariaDbConnection; }
namespace sw::redis { class Connection; class AsyncConnection; class Redis; class AsyncRedis; }
namespace tao::pq { class connection; }
namespace userver::engine::io { class Socket; }
namespace userver::storages::postgres::detail { class Connection; }
namespace acme { class Page; } // no connection

#define GROWING(POOL, TYPE)                                                                        \
  class POOL {                                                                                     \
  public:                                                                                          \
    TYPE *get() {                                                                                  \
      std::lock_guard Lock(Mutex);                                                                 \
      if (Idle.empty())                                                                            \
        return make();                                                                             \
      TYPE *One = Idle.back();                                                                     \
      Idle.pop_back();                                                                             \
      return One;                                                                                  \
    }                                                                                              \
    void put(TYPE *One) {                                                                          \
      std::lock_guard Lock(Mutex);                                                                 \
      if (Idle.size() < 100)                                                                       \
        return Idle.push_back(One);                                                                \
      drop(One);                                                                                   \
    }                                                                                              \
    static TYPE *make();                                                                           \
    static void drop(TYPE *);                                                                      \
                                                                                                   \
  private:                                                                                         \
    std::mutex Mutex;                                                                              \
    std::vector<TYPE *> Idle;                                                                      \
  }

#define CAPPED(POOL, TYPE)                                                                         \
  class POOL {                                                                                     \
  public:                                                                                          \
    TYPE *get() {                                                                                  \
      std::lock_guard Lock(Mutex);                                                                 \
      if (Idle.empty()) {                                                                          \
        if (Open >= 100)                                                                           \
          throw std::runtime_error("none is free");                                                \
        ++Open;                                                                                    \
        return make();                                                                             \
      }                                                                                            \
      TYPE *One = Idle.back();                                                                     \
      Idle.pop_back();                                                                             \
      return One;                                                                                  \
    }                                                                                              \
    void put(TYPE *One) {                                                                          \
      std::lock_guard Lock(Mutex);                                                                 \
      if (Idle.size() < 50)                                                                        \
        return Idle.push_back(One);                                                                \
      drop(One);                                                                                   \
      --Open;                                                                                      \
    }                                                                                              \
    static TYPE *make();                                                                           \
    static void drop(TYPE *);                                                                      \
                                                                                                   \
  private:                                                                                         \
    std::mutex Mutex;                                                                              \
    std::vector<TYPE *> Idle;                                                                      \
    unsigned Open = 0;                                                                             \
  }

GROWING(Pages, acme::Page);

// apr
GROWING(Growing0, apr_socket_t);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing0::get' opens a connection whenever 'Growing0::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped0, apr_socket_t);

// apr
GROWING(Growing1, apr_memcache_conn_t);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing1::get' opens a connection whenever 'Growing1::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped1, apr_memcache_conn_t);

// boost-mysql
GROWING(Growing2, boost::mysql::any_connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing2::get' opens a connection whenever 'Growing2::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped2, boost::mysql::any_connection);

// boost-mysql
GROWING(Growing3, boost::mysql::connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing3::get' opens a connection whenever 'Growing3::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped3, boost::mysql::connection);

// boost-mysql
GROWING(Growing4, boost::asio::basic_stream_socket<int>);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing4::get' opens a connection whenever 'Growing4::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped4, boost::asio::basic_stream_socket<int>);

// brpc
GROWING(Growing5, brpc::Socket);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing5::get' opens a connection whenever 'Growing5::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped5, brpc::Socket);

// cassandra
GROWING(Growing6, CassSession);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing6::get' opens a connection whenever 'Growing6::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped6, CassSession);

// cassandra
GROWING(Growing7, CassSession_);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing7::get' opens a connection whenever 'Growing7::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped7, CassSession_);

// cpp-httplib
GROWING(Growing8, httplib::Client);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing8::get' opens a connection whenever 'Growing8::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped8, httplib::Client);

// cpp-httplib
GROWING(Growing9, httplib::SSLClient);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing9::get' opens a connection whenever 'Growing9::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped9, httplib::SSLClient);

// cppdb
GROWING(Growing10, cppdb::session);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing10::get' opens a connection whenever 'Growing10::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped10, cppdb::session);

// cppdb
GROWING(Growing11, cppdb::backend::connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing11::get' opens a connection whenever 'Growing11::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped11, cppdb::backend::connection);

// cpr
GROWING(Growing12, cpr::Session);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing12::get' opens a connection whenever 'Growing12::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped12, cpr::Session);

// curl
GROWING(Growing13, CURL);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing13::get' opens a connection whenever 'Growing13::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped13, CURL);

// curl
GROWING(Growing14, Curl_easy);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing14::get' opens a connection whenever 'Growing14::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped14, Curl_easy);

// drogon
GROWING(Growing15, drogon::orm::DbConnection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing15::get' opens a connection whenever 'Growing15::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped15, drogon::orm::DbConnection);

// drogon
GROWING(Growing16, drogon::nosql::RedisConnection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing16::get' opens a connection whenever 'Growing16::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped16, drogon::nosql::RedisConnection);

// drogon
GROWING(Growing17, drogon::HttpClient);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing17::get' opens a connection whenever 'Growing17::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped17, drogon::HttpClient);

// libmc
GROWING(Growing18, douban::mc::Client);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing18::get' opens a connection whenever 'Growing18::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped18, douban::mc::Client);

// libmemcached
GROWING(Growing19, memcached_st);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing19::get' opens a connection whenever 'Growing19::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped19, memcached_st);

// libzdb
GROWING(Growing20, Connection_S);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing20::get' opens a connection whenever 'Growing20::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped20, Connection_S);

// mariadb
GROWING(Growing21, sql::mariadb::MariaDbConnection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing21::get' opens a connection whenever 'Growing21::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped21, sql::mariadb::MariaDbConnection);

// mongo
GROWING(Growing22, mongoc_client_t);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing22::get' opens a connection whenever 'Growing22::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped22, mongoc_client_t);

// mongo
GROWING(Growing23, _mongoc_client_t);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing23::get' opens a connection whenever 'Growing23::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped23, _mongoc_client_t);

// mongo
GROWING(Growing24, mongocxx::client);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing24::get' opens a connection whenever 'Growing24::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped24, mongocxx::client);

// mysql-xdevapi
GROWING(Growing25, mysqlx::Session);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing25::get' opens a connection whenever 'Growing25::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped25, mysqlx::Session);

// mysql-xdevapi
GROWING(Growing26, MYSQL);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing26::get' opens a connection whenever 'Growing26::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped26, MYSQL);

// mysql-xdevapi
GROWING(Growing27, st_mysql);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing27::get' opens a connection whenever 'Growing27::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped27, st_mysql);

// mysql-xdevapi
GROWING(Growing28, sql::Connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing28::get' opens a connection whenever 'Growing28::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped28, sql::Connection);

// mysqlpp
GROWING(Growing29, mysqlpp::Connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing29::get' opens a connection whenever 'Growing29::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped29, mysqlpp::Connection);

// nebula
GROWING(Growing30, nebula::Connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing30::get' opens a connection whenever 'Growing30::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped30, nebula::Connection);

// nebula
GROWING(Growing31, nebula::Session);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing31::get' opens a connection whenever 'Growing31::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped31, nebula::Session);

// oatpp
GROWING(Growing32, oatpp::network::tcp::Connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing32::get' opens a connection whenever 'Growing32::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped32, oatpp::network::tcp::Connection);

// odb
GROWING(Growing33, odb::connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing33::get' opens a connection whenever 'Growing33::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped33, odb::connection);

// odb
GROWING(Growing34, odb::mssql::connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing34::get' opens a connection whenever 'Growing34::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped34, odb::mssql::connection);

// odb
GROWING(Growing35, odb::mysql::connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing35::get' opens a connection whenever 'Growing35::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped35, odb::mysql::connection);

// odb
GROWING(Growing36, odb::oracle::connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing36::get' opens a connection whenever 'Growing36::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped36, odb::oracle::connection);

// odb
GROWING(Growing37, odb::pgsql::connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing37::get' opens a connection whenever 'Growing37::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped37, odb::pgsql::connection);

// ozo
GROWING(Growing38, ozo::connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing38::get' opens a connection whenever 'Growing38::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped38, ozo::connection);

// ozo
GROWING(Growing39, ozo::connection_pool);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing39::get' opens a connection whenever 'Growing39::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped39, ozo::connection_pool);

// photon
GROWING(Growing40, photon::net::ISocketStream);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing40::get' opens a connection whenever 'Growing40::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped40, photon::net::ISocketStream);

// poco
GROWING(Growing41, Poco::Net::StreamSocket);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing41::get' opens a connection whenever 'Growing41::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped41, Poco::Net::StreamSocket);

// poco
GROWING(Growing42, Poco::Net::HTTPClientSession);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing42::get' opens a connection whenever 'Growing42::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped42, Poco::Net::HTTPClientSession);

// poco
GROWING(Growing43, Poco::Redis::Client);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing43::get' opens a connection whenever 'Growing43::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped43, Poco::Redis::Client);

// poco
GROWING(Growing44, Poco::MongoDB::Connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing44::get' opens a connection whenever 'Growing44::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped44, Poco::MongoDB::Connection);

// poco
GROWING(Growing45, Poco::Data::Session);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing45::get' opens a connection whenever 'Growing45::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped45, Poco::Data::Session);

// proxygen
GROWING(Growing46, proxygen::HTTPUpstreamSession);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing46::get' opens a connection whenever 'Growing46::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped46, proxygen::HTTPUpstreamSession);

// proxygen
GROWING(Growing47, folly::AsyncSocket);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing47::get' opens a connection whenever 'Growing47::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped47, folly::AsyncSocket);

// redis-plus-plus
GROWING(Growing48, redisContext);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing48::get' opens a connection whenever 'Growing48::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped48, redisContext);

// redis-plus-plus
GROWING(Growing49, redisAsyncContext);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing49::get' opens a connection whenever 'Growing49::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped49, redisAsyncContext);

// redis-plus-plus
GROWING(Growing50, sw::redis::Connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing50::get' opens a connection whenever 'Growing50::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped50, sw::redis::Connection);

// redis-plus-plus
GROWING(Growing51, sw::redis::AsyncConnection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing51::get' opens a connection whenever 'Growing51::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped51, sw::redis::AsyncConnection);

// redis-plus-plus
GROWING(Growing52, sw::redis::Redis);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing52::get' opens a connection whenever 'Growing52::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped52, sw::redis::Redis);

// redis-plus-plus
GROWING(Growing53, sw::redis::AsyncRedis);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing53::get' opens a connection whenever 'Growing53::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped53, sw::redis::AsyncRedis);

// seastar
GROWING(Growing54, seastar::connected_socket);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing54::get' opens a connection whenever 'Growing54::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped54, seastar::connected_socket);

// seastar
GROWING(Growing55, seastar::http::connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing55::get' opens a connection whenever 'Growing55::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped55, seastar::http::connection);

// soci
GROWING(Growing56, soci::session);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing56::get' opens a connection whenever 'Growing56::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped56, soci::session);

// taopq
GROWING(Growing57, tao::pq::connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing57::get' opens a connection whenever 'Growing57::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped57, tao::pq::connection);

// taopq
GROWING(Growing58, PGconn);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing58::get' opens a connection whenever 'Growing58::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped58, PGconn);

// taopq
GROWING(Growing59, pg_conn);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing59::get' opens a connection whenever 'Growing59::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped59, pg_conn);

// taopq
GROWING(Growing60, pqxx::connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing60::get' opens a connection whenever 'Growing60::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped60, pqxx::connection);

// userver
GROWING(Growing61, userver::engine::io::Socket);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing61::get' opens a connection whenever 'Growing61::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped61, userver::engine::io::Socket);

// userver
GROWING(Growing62, userver::storages::postgres::detail::Connection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing62::get' opens a connection whenever 'Growing62::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped62, userver::storages::postgres::detail::Connection);

// wt
GROWING(Growing63, Wt::Dbo::SqlConnection);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing63::get' opens a connection whenever 'Growing63::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped63, Wt::Dbo::SqlConnection);

// wt
GROWING(Growing64, Wt::Dbo::backend::Postgres);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing64::get' opens a connection whenever 'Growing64::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped64, Wt::Dbo::backend::Postgres);

// wt
GROWING(Growing65, Wt::Dbo::backend::MySQL);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing65::get' opens a connection whenever 'Growing65::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped65, Wt::Dbo::backend::MySQL);

// wt
GROWING(Growing66, Wt::Dbo::backend::MSSQLServer);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing66::get' opens a connection whenever 'Growing66::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped66, Wt::Dbo::backend::MSSQLServer);

// wt
GROWING(Growing67, Wt::Dbo::backend::Firebird);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing67::get' opens a connection whenever 'Growing67::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped67, Wt::Dbo::backend::Firebird);

// yalantinglibs
GROWING(Growing68, coro_rpc::coro_rpc_client);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing68::get' opens a connection whenever 'Growing68::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped68, coro_rpc::coro_rpc_client);

// yalantinglibs
GROWING(Growing69, cinatra::coro_http_client);
// CHECK-MESSAGES: :[[@LINE-1]]:1: warning: 'Growing69::get' opens a connection whenever 'Growing69::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
CAPPED(Capped69, cinatra::coro_http_client);
