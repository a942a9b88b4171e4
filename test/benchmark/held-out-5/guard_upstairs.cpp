// spawn: std::async
// loop: range-for
// origin: request field
// waits: after the loop
// distance: static function, guarded by its only caller
// differs: whether the caller returns
// A: unbounded Y7 | limiter: a counter of large requests
// B: bounded N7 | limiter: size guard in the only caller
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

struct ExplainRequest {
  std::vector<std::string> queries;
};

struct ExplainReply {
  std::vector<std::string> plans;
  std::string error;
};

static int gLarge;

static std::string explainOne(const std::string &sql) {
  witness::task();
  return sql.starts_with("SELECT") ? "Seq Scan" : "Result";
}

static void explainEach(const ExplainRequest &rq, ExplainReply &reply) {
  std::vector<std::future<std::string>> plans;
  for (const std::string &q : rq.queries)
    plans.push_back(std::async(std::launch::async, explainOne, q));
  for (auto &p : plans)
    reply.plans.push_back(p.get());
}

ExplainReply explain(const ExplainRequest &rq) {
  ExplainReply reply;
  if (rq.queries.size() > 33) {
    ++gLarge;
#ifdef TWIN
    reply.error = "too many queries";
    return reply;
#endif
  }
  explainEach(rq, reply);
  return reply;
}

int main(int argc, char **argv) {
  explain({std::vector<std::string>(witness::size(argc, argv), "SELECT 1")});
  return witness::report();
}
