// spawn: boost::thread_group
// loop: for over a tokenizer
// origin: statements of a text, split at semicolons
// waits: join_all
// distance: member function
// differs: the vector of statements is cut
// A: bounded N11 | limiter: only the first statements are kept
// B: unbounded Y1 | limiter: none
// witness: runnable
// libraries: -lboost_thread -lboost_system -lpthread
#include "witness.h"
#include <atomic>
#include <boost/algorithm/string.hpp>
#include <boost/thread.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace graphdb {

struct Result {
  std::size_t Rows = 0;
  std::string Error;
};

class Session {
public:
  explicit Session(std::string Database) : Database(std::move(Database)) {}

  std::vector<Result> runScript(const std::string &Script) {
    std::vector<std::string> Statements = split(Script);
    std::vector<Result> Results(Statements.size());
    boost::thread_group Readers;
    for (std::size_t I = 0; I != Statements.size(); ++I)
      Readers.create_thread([this, &Statements, &Results, I] { Results[I] = execute(Statements[I]); });
    Readers.join_all();
    return Results;
  }

private:
  static constexpr std::size_t MaxStatements = 25;

  static std::vector<std::string> split(const std::string &Script) {
    std::vector<std::string> Parts;
    boost::split(Parts, Script, boost::is_any_of(";"), boost::token_compress_on);
    std::vector<std::string> Statements;
    for (std::string &Part : Parts) {
      boost::trim(Part);
      if (!Part.empty())
        Statements.push_back(Part);
    }
#ifndef TWIN
    if (Statements.size() > MaxStatements)
      Statements.resize(MaxStatements);
#endif
    return Statements;
  }

  Result execute(std::string_view Statement) {
    witness::task();
    ++Executed;
    if (!Statement.starts_with("MATCH"))
      return {0, "read-only session on " + Database};
    return {Statement.size(), {}};
  }

  std::string Database;
  std::atomic<std::size_t> Executed{0};
};

} // namespace graphdb

int main(int argc, char **argv) {
  std::string Script;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Script += "MATCH (p:Person {id: " + std::to_string(I) + "}) RETURN p;\n";
  graphdb::Session("social").runScript(Script);
  return witness::report();
}
