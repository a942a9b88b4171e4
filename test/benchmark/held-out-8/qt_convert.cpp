// spawn: QProcess::start
// loop: range-for
// origin: QStringList parameter
// limiter: none
// waits: waitForFinished
// distance: same function
// differs: where the wait is
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: in the iteration
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QCoreApplication>
#include <QProcess>
#include <QStringList>
#include <memory>
#include <vector>

int convertAll(const QString &tool, const QStringList &inputs) {
  std::vector<std::unique_ptr<QProcess>> conversions;
  int failures = 0;
  for (const QString &input : inputs) {
    auto process = std::make_unique<QProcess>();
    process->start(tool, {QStringLiteral("--in"), input});
#ifdef TWIN
    if (!process->waitForFinished(-1))
      ++failures;
#else
    conversions.push_back(std::move(process));
#endif
  }
  for (auto &process : conversions)
    if (!process->waitForFinished(-1))
      ++failures;
  return failures;
}

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::Task alive;
    witnessRaise(&witnessState()->PeakWorking, witnessState()->Live);
    for (int i = 0; i < 100 && witnessState()->Live > 1; ++i)
      witnessSleep(20000000);
    witness::work();
    return 0;
  }
  std::size_t n = witness::size(argc, argv);
  QCoreApplication app(argc, argv);
  QStringList inputs;
  while (n-- > 0)
    inputs << QStringLiteral("a.svg");
  convertAll(QCoreApplication::applicationFilePath(), inputs);
  return witness::report();
}
