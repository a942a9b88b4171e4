// spawn: std::jthread
// loop: while
// origin: parsed text
// waits: destructor
// distance: same function
// differs: lifetime of the thread
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: joined at the end of the iteration
// witness: runnable
#include "witness.h"
#include <list>
#include <sstream>
#include <string>
#include <thread>

static bool parse_statement(const std::string &sql) {
  witness::task();
  return sql.rfind("INSERT", 0) == 0;
}

int replay_dump(std::istream &dump) {
  int statements = 0;
  std::string sql;
#ifndef TWIN
  std::list<std::jthread> running;
#endif
  while (std::getline(dump, sql, ';')) {
    if (sql.empty())
      continue;
    ++statements;
#ifndef TWIN
    running.emplace_back(parse_statement, sql);
#else
    std::jthread running(parse_statement, sql);
#endif
  }
  return statements;
}

int main(int argc, char **argv) {
  std::string text;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    text += "INSERT;";
  std::istringstream dump(text);
  replay_dump(dump);
  return witness::report();
}
