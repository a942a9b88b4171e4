// spawn: tbb::task_group or std::jthread
// loop: algorithm for_each
// origin: object files on the command line
// waits: wait of the group, or destructors
// distance: lambda
// differs: what runs the task
// A: bounded N8 | limiter: arena of the TBB scheduler
// B: unbounded Y1 | limiter: none
// libraries: -ltbb
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>
#include <tbb/task_group.h>

namespace lnk {

struct ObjectFile {
  std::string path;
  std::vector<std::string> symbols;
  bool parsed = false;
};

class SymbolTable {
public:
  void add(const ObjectFile &file) { defined_ += file.symbols.size(); }
  std::size_t defined() const { return defined_; }

private:
  std::atomic<std::size_t> defined_{0};
};

void parse(ObjectFile &file, SymbolTable &table) {
  witness::task();
  file.symbols.push_back("_start." + file.path);
  file.parsed = true;
  table.add(file);
}

std::size_t parseInputs(std::vector<ObjectFile> &inputs, SymbolTable &table) {
#ifndef TWIN
  tbb::task_group parsers;
  std::for_each(inputs.begin(), inputs.end(),
                [&](ObjectFile &file) { parsers.run([&] { parse(file, table); }); });
  parsers.wait();
#else
  std::vector<std::jthread> parsers;
  std::for_each(inputs.begin(), inputs.end(),
                [&](ObjectFile &file) { parsers.emplace_back([&] { parse(file, table); }); });
  parsers.clear();
#endif
  return static_cast<std::size_t>(
      std::count_if(inputs.begin(), inputs.end(), [](const ObjectFile &f) { return f.parsed; }));
}

} // namespace lnk

int main(int argc, char **argv) {
  std::vector<lnk::ObjectFile> inputs(witness::size(argc, argv));
  for (std::size_t i = 0; i < inputs.size(); ++i)
    inputs[i].path = "obj" + std::to_string(i) + ".o";
  lnk::SymbolTable table;
  lnk::parseInputs(inputs, table);
  return witness::report();
}
