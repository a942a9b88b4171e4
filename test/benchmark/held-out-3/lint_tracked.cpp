// spawn: std::async
// loop: range-for
// origin: output of a command
// waits: get after the loop
// distance: helper function
// differs: guard
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: many files are linted one by one
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <string>
#include <vector>

static std::vector<std::string> outputLines(const std::string &command) {
  std::vector<std::string> lines;
  std::unique_ptr<FILE, int (*)(FILE *)> pipe(popen(command.c_str(), "r"), pclose);
  char buffer[1024];
  while (pipe && fgets(buffer, sizeof(buffer), pipe.get())) {
    std::string line(buffer);
    while (!line.empty() && line.back() == '\n')
      line.pop_back();
    lines.push_back(std::move(line));
  }
  return lines;
}

static int lintFile(const std::string &file) {
  witness::task();
  return file.find(".cc") == std::string::npos ? 1 : 0;
}

static int lintOneByOne(const std::vector<std::string> &files) {
  int warnings = 0;
  for (const std::string &file : files)
    warnings += lintFile(file);
  return warnings;
}

int lintTracked(const std::string &listCommand) {
  const std::vector<std::string> files = outputLines(listCommand);
#ifdef TWIN
  if (files.size() > 32)
    return lintOneByOne(files);
#endif
  std::vector<std::future<int>> results;
  for (const std::string &file : files)
    results.push_back(std::async(std::launch::async, lintFile, file));

  int warnings = 0;
  for (auto &result : results)
    warnings += result.get();
  fprintf(stderr, "%zu files, %d warnings\n", files.size(), warnings);
  return warnings;
}

int main(int argc, char **argv) {
  lintTracked("seq -f 'src/f%g.cc' " + std::to_string(witness::size(argc, argv)));
  return witness::report();
}
