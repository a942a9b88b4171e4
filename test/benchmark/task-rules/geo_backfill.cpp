// rule: fanout-connection-per-task
// differs: the storage class of the connection
// A: silent | the tasks run on a pool of eight threads, so at most eight are connected at a time
// B: silent | the same pool, and each worker keeps its connection
// packages: libpq
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <libpq-fe.h>

#include <memory>
#include <string>
#include <vector>

namespace backfill {

struct Row {
  std::string Id;
  std::string Address;
};

class Db {
public:
  Db() : Conn(PQconnectdb("host=geo-db dbname=places"), PQfinish) {}
  bool store(const Row &R) {
    const char *Values[] = {R.Id.c_str(), R.Address.c_str()};
    std::unique_ptr<PGresult, decltype(&PQclear)> Result(
        PQexecParams(Conn.get(), "UPDATE places SET point = geocode($2) WHERE id = $1", 2, nullptr, Values, nullptr,
                     nullptr, 0),
        PQclear);
    return PQresultStatus(Result.get()) == PGRES_COMMAND_OK;
  }

private:
  std::unique_ptr<PGconn, decltype(&PQfinish)> Conn;
};

void run(const std::vector<Row> &Rows) {
  boost::asio::thread_pool Pool(8);
  for (const Row &R : Rows) {
    boost::asio::post(Pool, [&R] {
#ifdef TWIN
      thread_local Db Connection;
#else
      Db Connection;
#endif
      Connection.store(R);
    });
  }
  Pool.join();
}

} // namespace backfill
