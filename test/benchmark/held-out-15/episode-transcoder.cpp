// spawn: QThreadPool
// loop: range-for
// origin: list parameter
// limiter: pool
// waits: waitForDone
// distance: class of the task
// differs: maximum of the pool
// A: unbounded Y3 | limiter: pool as large as the list
// B: bounded N8 | limiter: pool of four threads
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QAtomicInt>
#include <QList>
#include <QRunnable>
#include <QString>
#include <QThreadPool>

struct Episode {
  QString title;
  QString source;
  int seconds = 0;
};

class TranscodeJob : public QRunnable {
public:
  TranscodeJob(const Episode &episode, QAtomicInt &done) : episode_(episode), done_(done) { setAutoDelete(true); }

  void run() override {
    witness::task();
    if (episode_.seconds > 0)
      done_.ref();
  }

private:
  Episode episode_;
  QAtomicInt &done_;
};

class Transcoder {
public:
  int transcode(const QList<Episode> &feed) {
    configure(feed);
    for (const Episode &episode : feed) {
      if (episode.source.isEmpty()) {
        qWarning("episode without source: %s", qPrintable(episode.title));
        continue;
      }
      pool_.start(new TranscodeJob(episode, done_));
    }
    pool_.waitForDone();
    return done_.loadAcquire();
  }

private:
  void configure(const QList<Episode> &feed) {
    pool_.setExpiryTimeout(5000);
#ifndef TWIN
    pool_.setMaxThreadCount(int(feed.size()));
#else
    pool_.setMaxThreadCount(4);
#endif
  }

  QThreadPool pool_;
  QAtomicInt done_;
};

int main(int argc, char **argv) {
  QList<Episode> feed;
  feed.fill(Episode{"Pilot", "s01e01.wav", 1800}, qsizetype(witness::size(argc, argv)));
  Transcoder().transcode(feed);
  return witness::report();
}
