// spawn: QtConcurrent::run
// loop: foreach over a QStringList
// origin: files of a backup request
// waits: QThreadPool::waitForDone
// distance: member pool
// differs: where the limit comes from
// A: bounded N8 | limiter: QThreadPool of a constant number of threads
// B: unbounded Y3 | limiter: QThreadPool as large as the request says
// witness: runnable
// packages: Qt5Concurrent
// flags: -fPIC
#include "witness.h"
#include <QAtomicInt>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

struct BackupRequest {
  QString device;
  int streams = 1;
  QStringList files;

  static BackupRequest parse(const QString &text) {
    BackupRequest request;
    const auto lines = text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
      if (line.startsWith(QLatin1String("device ")))
        request.device = line.mid(7);
      else if (line.startsWith(QLatin1String("streams ")))
        request.streams = line.mid(8).toInt();
      else if (line.startsWith(QLatin1String("file ")))
        request.files << line.mid(5);
    }
    return request;
  }
};

class PhotoBackup {
public:
  PhotoBackup() { pool_.setMaxThreadCount(kStreams); }

  int store(const BackupRequest &request) {
#ifdef TWIN
    if (request.streams > 0)
      pool_.setMaxThreadCount(request.streams);
#endif
    foreach (const QString &file, request.files)
      QtConcurrent::run(&pool_, [this, file] { storeFile(file); });
    pool_.waitForDone();
    return stored_.loadAcquire();
  }

private:
  static constexpr int kStreams = 4;

  void storeFile(const QString &file) {
    witness::task();
    if (!file.isEmpty())
      stored_.ref();
  }

  QThreadPool pool_;
  QAtomicInt stored_;
};

int main(int argc, char **argv) {
  const auto n = witness::size(argc, argv);
  QString text = QStringLiteral("device phone\nstreams %1\n").arg(n);
  for (std::size_t i = 0; i < n; ++i)
    text += QStringLiteral("file IMG_%1.jpg\n").arg(i);
  PhotoBackup backup;
  backup.store(BackupRequest::parse(text));
  return witness::report();
}
