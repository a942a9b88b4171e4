// loop: while over rows of a query
// origin: rows of a database
// limiter: none
// waits: after the loop
// distance: member function
// differs: spawn
// A: unbounded Y1 | spawn: std::thread
// B: abstain-ok U3 | spawn: function of a plugin, found at run time
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <dlfcn.h>
#include <memory>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Package {
  std::string Name, Version;
};

extern "C" typedef void (*VerifyHook)(const char *Name, const char *Version);

class PackageIndex {
public:
  explicit PackageIndex(sqlite3 *Db)
      : Db(Db), Hook(reinterpret_cast<VerifyHook>(dlsym(RTLD_DEFAULT, "pkg_plugin_verify"))) {}

  ~PackageIndex() {
    for (std::thread &T : Verifiers)
      T.join();
  }

  void verifyAll() {
    sqlite3_stmt *Raw = nullptr;
    if (sqlite3_prepare_v2(Db, "SELECT name, version FROM package", -1, &Raw, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(Db));
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> Query(Raw, sqlite3_finalize);
    while (sqlite3_step(Raw) == SQLITE_ROW)
      verify({text(Raw, 0), text(Raw, 1)});
  }

private:
  static std::string text(sqlite3_stmt *Row, int Column) {
    auto *Text = reinterpret_cast<const char *>(sqlite3_column_text(Row, Column));
    return Text ? Text : "";
  }

  static void checkSignature(const Package &P) {
    witness::task();
    if (P.Version.empty())
      throw std::runtime_error(P.Name + " has no version");
  }

  void verify(Package P) {
#ifndef TWIN
    Verifiers.emplace_back([P = std::move(P)] { checkSignature(P); });
#else
    if (Hook)
      Hook(P.Name.c_str(), P.Version.c_str());
    else
      checkSignature(P);
#endif
  }

  sqlite3 *Db;
  VerifyHook Hook;
  std::vector<std::thread> Verifiers;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  sqlite3 *Db = nullptr;
  sqlite3_open(":memory:", &Db);
  std::string Sql = "CREATE TABLE package(name TEXT, version TEXT); BEGIN;";
  for (std::size_t I = 0; I < N; ++I)
    Sql += "INSERT INTO package VALUES('lib" + std::to_string(I) + "', '1.0');";
  sqlite3_exec(Db, (Sql + "COMMIT;").c_str(), nullptr, nullptr, nullptr);
  {
    PackageIndex Index(Db);
    Index.verifyAll();
  }
  return witness::report();
}
