// spawn: QThreadPool::start
// loop: range-for
// origin: lines of a manifest
// waits: waitForDone
// distance: helper function
// differs: setMaxThreadCount
// A: bounded N2 | limiter: pool as wide as the machine
// B: unbounded Y3 | limiter: pool as wide as the manifest is long
// flags: -fPIC
// packages: Qt6Core
// witness: runnable
#include "witness.h"
#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QMutexLocker>
#include <QRunnable>
#include <QString>
#include <QStringList>
#include <QThreadPool>

class Snapshot {
public:
  void record(const QString &path, const QByteArray &digest) {
    QMutexLocker lock(&mutex_);
    digests_.insert(path, digest);
  }

private:
  QMutex mutex_;
  QHash<QString, QByteArray> digests_;
};

class HashJob : public QRunnable {
public:
  HashJob(Snapshot &snapshot, QString path) : snapshot_(snapshot), path_(std::move(path)) {}

  void run() override {
    witness::task();
    snapshot_.record(path_, path_.toUtf8().toHex());
  }

private:
  Snapshot &snapshot_;
  QString path_;
};

static void hashPaths(Snapshot &snapshot, const QStringList &paths) {
  QThreadPool pool;
#ifndef TWIN
  pool.setMaxThreadCount(QThread::idealThreadCount());
#else
  pool.setMaxThreadCount(int(paths.size()));
#endif
  for (const QString &path : paths) {
    if (path.startsWith(u'#'))
      continue;
    pool.start(new HashJob(snapshot, path));
  }
  pool.waitForDone();
}

void hashManifest(Snapshot &snapshot, const QByteArray &manifest) {
  hashPaths(snapshot, QString::fromUtf8(manifest).split(u'\n', Qt::SkipEmptyParts));
}

int main(int argc, char **argv) {
  QByteArray manifest("# snapshot 7\n");
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    manifest += "home/report" + QByteArray::number(qulonglong(i)) + ".odt\n";
  Snapshot snapshot;
  hashManifest(snapshot, manifest);
  return witness::report();
}
