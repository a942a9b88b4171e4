// spawn: std::jthread
// loop: range-for
// waits: destructor of the vector
// distance: same function
// differs: where the stages come from
// A: bounded N1 | origin: list in the code | limiter: three
// B: unbounded Y1 | origin: request field | limiter: none
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

enum class Stage { Parse, Enrich, Store };

struct IngestRequest {
  std::string payload;
  std::vector<Stage> stages;
};

static void run_stage(Stage stage, const std::string &payload) {
  (void)stage;
  (void)payload;
  witness::task();
}

void ingest(const IngestRequest &request) {
  std::vector<std::jthread> running;
#ifdef TWIN
  for (Stage stage : request.stages)
#else
  for (Stage stage : {Stage::Parse, Stage::Enrich, Stage::Store})
#endif
    running.emplace_back(run_stage, stage, std::cref(request.payload));
}

int main(int argc, char **argv) {
  IngestRequest request{"p", std::vector<Stage>(witness::size(argc, argv), Stage::Parse)};
  ingest(request);
  return witness::report();
}
