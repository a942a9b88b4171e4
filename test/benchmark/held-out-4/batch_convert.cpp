// spawn: QProcess::start
// loop: index over a QStringList
// origin: QStringList parameter
// distance: helper function
// differs: where waitForFinished is called
// A: unbounded Y1 | limiter: none | waits: waitForFinished after the loop
// B: bounded N3 | limiter: waitForFinished in the helper | waits: the helper
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QCoreApplication>
#include <QProcess>
#include <QStringList>
#include <memory>
#include <vector>

using Processes = std::vector<std::unique_ptr<QProcess>>;

static bool finish(QProcess &process) {
  process.closeWriteChannel(); // the filter ends at the end of its input
  const bool ended = process.waitForFinished(-1);
  witnessLeave();
  return ended && process.exitCode() == 0;
}

static int startConversion(const QString &text, Processes &processes) {
  auto process = std::make_unique<QProcess>();
  process->start(QStringLiteral("cat"), {QStringLiteral("-u")});
  if (!process->waitForStarted(-1))
    return 1;
  witnessEnter();
  process->write(text.toUtf8());
#ifdef TWIN
  return finish(*process) ? 0 : 1;
#else
  processes.push_back(std::move(process));
  return 0;
#endif
}

int convertAll(const QStringList &texts) {
  Processes processes;
  int failed = 0;
  for (int i = 0; i < texts.size(); ++i)
    failed += startConversion(texts.at(i), processes);
  for (auto &process : processes)
    failed += finish(*process) ? 0 : 1;
  return failed;
}

int main(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  QStringList texts;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    texts << QStringLiteral("= Title\n\nSome text.\n");
  if (convertAll(texts))
    return 1;
  return witness::report();
}
