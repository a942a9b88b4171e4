// trap: T27 T18
// spawn: QThreadPool::tryStart, else QThread
// loop: range-for
// origin: parameter
// waits: detached
// distance: member function
// differs: what is done when tryStart says no
// A: unbounded Y4 | limiter: bounded pool with a way around it
// B: bounded N8 | limiter: bounded pool, else in the caller
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QRunnable>
#include <QThread>
#include <QThreadPool>
#include <QVector>

class WaveJob : public QRunnable {
public:
  explicit WaveJob(qint64 track) : m_track(track) {}
  void run() override {
    witness::task();
    if (m_track < 0)
      qWarning("negative track");
  }

private:
  qint64 m_track;
};

class WaveRenderer {
public:
  WaveRenderer() { m_pool.setMaxThreadCount(6); }
  void render(const QVector<qint64> &tracks) {
    for (qint64 track : tracks) {
      auto *job = new WaveJob(track);
      if (!m_pool.tryStart(job))
        overflow(job);
    }
    m_pool.waitForDone();
  }

private:
  void overflow(WaveJob *job) {
#ifdef TWIN
    job->run();
    delete job;
#else
    QThread *t = QThread::create([job] {
      job->run();
      delete job;
    });
    QObject::connect(t, &QThread::finished, t, &QThread::deleteLater);
    t->start();
#endif
  }

  QThreadPool m_pool;
};

int main(int argc, char **argv) {
  WaveRenderer r;
  r.render(QVector<qint64>(static_cast<int>(witness::size(argc, argv)), 440));
  return witness::report();
}
