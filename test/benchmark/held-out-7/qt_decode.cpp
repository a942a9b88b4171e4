// spawn: QThread::create
// loop: Q_FOREACH
// origin: list given by the user
// waits: after the loop
// distance: same function
// differs: what starts the work
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: global QThreadPool | spawn: QtConcurrent::run
// witness: runnable
// packages: Qt6Core Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QCoreApplication>
#include <QFuture>
#include <QStringList>
#include <QThread>
#include <QtConcurrent/QtConcurrentRun>

static void decodeFrame(const QString &file) {
  witness::task();
  if (file.endsWith(QLatin1String(".tmp")))
    qWarning("temporary file in the list");
}

static void decodeAll(const QStringList &files) {
#ifdef TWIN
  QList<QFuture<void>> results;
  Q_FOREACH (const QString &f, files)
    results << QtConcurrent::run(decodeFrame, f);
  for (QFuture<void> &r : results)
    r.waitForFinished();
#else
  QList<QThread *> workers;
  Q_FOREACH (const QString &f, files) {
    QThread *w = QThread::create(decodeFrame, f);
    w->start();
    workers << w;
  }
  for (QThread *w : workers) {
    w->wait();
    delete w;
  }
#endif
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  QCoreApplication app(argc, argv);
  QStringList files = app.arguments().mid(1);
  while (files.size() < int(n))
    files << QStringLiteral("frame.exr");
  decodeAll(files.mid(0, int(n)));
  return witness::report();
}
