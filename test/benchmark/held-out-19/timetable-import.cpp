// spawn: std::async
// loop: std::transform
// origin: parsed text
// distance: lambda
// waits: futures
// differs: how much of the input each round transforms
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: chunks of 20 rows
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace rail {

struct StopTime {
  std::string Station;
  int Minute = 0;
};

class TimetableImport {
public:
  explicit TimetableImport(std::istream &Csv) {
    for (std::string Row; std::getline(Csv, Row);)
      if (!Row.empty() && Row.front() != '#')
        Rows.push_back(std::move(Row));
  }

  std::vector<StopTime> run() {
    std::vector<StopTime> Result;
    auto First = Rows.cbegin();
    while (First != Rows.cend()) {
#ifndef TWIN
      auto Last = Rows.cend();
#else
      auto Last = First + std::min<std::ptrdiff_t>(Chunk, Rows.cend() - First);
#endif
      std::vector<std::future<StopTime>> Parsed;
      std::transform(First, Last, std::back_inserter(Parsed), [](const std::string &Row) {
        return std::async(std::launch::async, resolve, std::cref(Row));
      });
      for (auto &P : Parsed)
        Result.push_back(P.get());
      First = Last;
    }
    return Result;
  }

private:
  static constexpr std::ptrdiff_t Chunk = 20;

  static StopTime resolve(const std::string &Row) {
    witness::task();
    auto Comma = Row.find(',');
    if (Comma == std::string::npos)
      return {Row, -1};
    return {Row.substr(0, Comma), std::stoi(Row.substr(Comma + 1))};
  }

  std::vector<std::string> Rows;
};

} // namespace rail

int main(int argc, char **argv) {
  std::stringstream Csv;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Csv << "Olten-" << I << ',' << I % 1440 << '\n';
  rail::TimetableImport(Csv).run();
  return witness::report();
}
