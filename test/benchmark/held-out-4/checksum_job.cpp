// spawn: QtConcurrent::run
// loop: foreach of Qt
// origin: QStringList field of a parameter
// waits: waitForDone of the pool
// distance: member function
// differs: the number of threads of the pool
// A: unbounded Y3 | limiter: a pool with a thread per file
// B: bounded N8 | limiter: a pool with six threads
// witness: runnable
// packages: Qt6Core Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QMutex>
#include <QStringList>
#include <QThreadPool>
#include <QtConcurrent>

struct ChecksumRequest {
  QStringList files;
  bool deep = true;
};

class ChecksumJob {
public:
  explicit ChecksumJob(const ChecksumRequest &request) : request_(request) {
#ifdef TWIN
    pool_.setMaxThreadCount(6);
#else
    pool_.setMaxThreadCount(qMax(1, int(request.files.size())));
#endif
  }

  int run() {
    foreach (const QString &file, request_.files)
      (void)QtConcurrent::run(&pool_, [this, file] { sum(file); });
    pool_.waitForDone();
    return done_;
  }

private:
  void sum(const QString &file) {
    if (request_.deep && !file.isEmpty())
      witness::task();
    QMutexLocker lock(&mutex_);
    ++done_;
  }

  const ChecksumRequest &request_;
  QThreadPool pool_;
  QMutex mutex_;
  int done_ = 0;
};

int main(int argc, char **argv) {
  ChecksumRequest request;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    request.files << QStringLiteral("backup.tar");
  if (ChecksumJob(request).run() != request.files.size())
    return 1;
  return witness::report();
}
