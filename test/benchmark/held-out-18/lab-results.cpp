// spawn: QThreadPool
// loop: Qt foreach over a QList
// origin: list parameter
// waits: waitForDone
// distance: library
// differs: size of the pool
// A: unbounded Y3 | limiter: pool grown to the number of results
// B: bounded N8 | limiter: pool as Qt makes it
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QRunnable>
#include <QString>
#include <QThreadPool>
#include <atomic>

struct LabResult {
  QString animal;
  QString panel;
  double value;
};

class ReportRenderer : public QRunnable {
public:
  ReportRenderer(LabResult result, std::atomic<int> &abnormal) : result(std::move(result)), abnormal(abnormal) {}

  void run() override {
    witness::task();
    if (result.value > 5.5)
      ++abnormal;
  }

private:
  LabResult result;
  std::atomic<int> &abnormal;
};

class ResultDesk {
public:
  int publish(const QList<LabResult> &results) {
    std::atomic<int> abnormal{0};
#ifndef TWIN
    if (results.size() > pool.maxThreadCount())
      pool.setMaxThreadCount(results.size());
#endif
    foreach (const LabResult &result, results) {
      auto *renderer = new ReportRenderer(result, abnormal);
      renderer->setAutoDelete(true);
      pool.start(renderer);
    }
    pool.waitForDone();
    return abnormal;
  }

private:
  QThreadPool pool;
};

int main(int argc, char **argv) {
  QList<LabResult> results;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    results.append({QStringLiteral("Bella"), QStringLiteral("GLU"), 4.0 + double(i % 4)});
  ResultDesk desk;
  if (desk.publish(results) < 0)
    return 1;
  return witness::report();
}
