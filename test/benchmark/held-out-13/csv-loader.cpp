// spawn: std::async
// loop: callback per record
// origin: lines of a stream
// limiter: none
// waits: futures after the loop
// distance: callback
// differs: what becomes of the future
// A: bounded N3 | waits: destructor of the future in each call
// B: unbounded Y1
// witness: runnable
#include "witness.h"
#include <functional>
#include <future>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using Row = std::vector<std::string>;

class CsvReader {
public:
  std::function<void(Row)> OnRow;
  std::function<void(std::size_t, const std::string &)> OnError;

  void read(std::istream &In) {
    std::string Line;
    std::size_t Number = 0;
    while (std::getline(In, Line)) {
      ++Number;
      Row Cells;
      std::istringstream Columns(Line);
      for (std::string Cell; std::getline(Columns, Cell, ';');)
        Cells.push_back(Cell);
      if (Cells.size() < 2)
        OnError(Number, Line);
      else
        OnRow(std::move(Cells));
    }
  }
};

class TableLoader {
public:
  void load(std::istream &In) {
    CsvReader Reader;
    Reader.OnRow = [this](Row Cells) { insert(std::move(Cells)); };
    Reader.OnError = [](std::size_t Number, const std::string &) {
      std::cerr << "line " << Number << ": too few columns\n";
    };
    Reader.read(In);
    for (auto &I : Inserts)
      I.wait();
  }

private:
  void insert(Row Cells) {
    auto Insert = std::async(std::launch::async, [Cells = std::move(Cells)] {
      witness::task();
      return Cells.size();
    });
#ifdef TWIN
    Inserts.push_back(std::move(Insert));
#endif
  }

  std::vector<std::future<std::size_t>> Inserts;
};

int main(int argc, char **argv) {
  std::stringstream In;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    In << I << ";Oslo;59.9\n";
  TableLoader().load(In);
  return witness::report();
}
