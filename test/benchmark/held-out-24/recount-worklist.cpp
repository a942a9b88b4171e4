// spawn: std::thread in a callback
// loop: rows of a query
// origin: rows of a database
// waits: join after the query
// distance: callback
// differs: text of the query
// A: bounded N11 | limiter: LIMIT in the query
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <cstdlib>
#include <memory>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct CloseDb {
  void operator()(sqlite3 *Db) const { sqlite3_close(Db); }
};
using Database = std::unique_ptr<sqlite3, CloseDb>;

class Recount {
public:
  explicit Recount(sqlite3 *Db) : Db(Db) {}

  void exec(const char *Sql, int (*OnRow)(void *, int, char **, char **) = nullptr) {
    char *Message = nullptr;
    if (sqlite3_exec(Db, Sql, OnRow, this, &Message) != SQLITE_OK) {
      std::string Text = Message ? Message : "sqlite";
      sqlite3_free(Message);
      throw std::runtime_error(Text);
    }
  }

  void recountClosest() {
#ifndef TWIN
    exec("SELECT precinct, ayes - noes FROM result ORDER BY abs(ayes - noes) LIMIT 20", &Recount::onPrecinct);
#else
    exec("SELECT precinct, ayes - noes FROM result ORDER BY abs(ayes - noes)", &Recount::onPrecinct);
#endif
    for (std::thread &T : Teams)
      T.join();
    Teams.clear();
  }

private:
  static int onPrecinct(void *Self, int Columns, char **Values, char **) {
    if (Columns != 2 || !Values[0] || !Values[1])
      return 1;
    static_cast<Recount *>(Self)->assignTeam(Values[0], std::atoi(Values[1]));
    return 0;
  }

  void assignTeam(std::string Precinct, int Margin) {
    Teams.emplace_back([Precinct = std::move(Precinct), Margin] {
      witness::task();
      std::string Sheet = Precinct + ": margin " + std::to_string(Margin);
      (void)Sheet;
    });
  }

  sqlite3 *Db;
  std::vector<std::thread> Teams;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  sqlite3 *Raw = nullptr;
  sqlite3_open(":memory:", &Raw);
  Database Db(Raw);
  Recount R(Db.get());
  R.exec("CREATE TABLE result(precinct TEXT, ayes INT, noes INT)");
  R.exec(("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < " + std::to_string(N) +
          ") INSERT INTO result SELECT 'P' || x, x * 7 % 500, x * 5 % 500 FROM c")
             .c_str());
  R.recountClosest();
  return witness::report();
}
