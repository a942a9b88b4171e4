// spawn: QProcess
// loop: range-for
// origin: QStringList
// waits: waitForFinished
// distance: same function
// differs: limiter
// A: bounded N6 | limiter: waits for all at 6
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <memory>
#include <vector>

static QString tool = "optipng";

class Optimizer {
public:
  int run(const QStringList &pictures) {
    for (const QString &picture : pictures) {
      auto process = std::make_unique<QProcess>();
      process->start(tool, QStringList{"-o7", picture});
      started_.push_back(std::move(process));
#ifndef TWIN
      if (started_.size() >= 6)
        collect();
#endif
    }
    collect();
    return good_;
  }

private:
  void collect() {
    for (auto &process : started_) {
      process->waitForFinished(-1);
      if (process->exitCode() == 0)
        ++good_;
    }
    started_.clear();
  }
  std::vector<std::unique_ptr<QProcess>> started_;
  int good_ = 0;
};

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  std::size_t n = witness::size(argc, argv);
  witnessState()->Quiet = 40000000; // a process starts slower than a thread
  tool = QFile::symLinkTarget("/proc/self/exe");
  QStringList pictures;
  for (std::size_t i = 0; i < n && i < 250; ++i)
    pictures << "a.png";
  Optimizer().run(pictures);
  return witness::report();
}
