// trap: T8 D2
// spawn: QProcess
// loop: range-for
// origin: lines of a file
// waits: A: nobody; B: execute waits
// distance: helper function
// differs: startDetached or execute
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: execute waits
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryFile>

static bool runPlugin(const QString &program, const QString &plugin) {
  const QStringList arguments{QStringLiteral("--plugin"), plugin};
#ifdef TWIN
  return QProcess::execute(program, arguments) == 0;
#else
  return QProcess::startDetached(program, arguments);
#endif
}

static int runAll(QIODevice &list) {
  int started = 0;
  while (!list.atEnd()) {
    const QString plugin = QString::fromUtf8(list.readLine()).trimmed();
    if (plugin.isEmpty() || plugin.startsWith('#'))
      continue;
    started += runPlugin(QFile::symLinkTarget("/proc/self/exe"), plugin);
  }
  return started;
}

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  QTemporaryFile file;
  if (!file.open())
    return 1;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    file.write("spellcheck\n");
  file.seek(0);
  witnessState()->Quiet = 10000000;
  runAll(file);
  return witness::report();
}
