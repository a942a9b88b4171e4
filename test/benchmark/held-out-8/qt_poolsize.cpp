// spawn: QThreadPool::start
// loop: index
// origin: QVariantList of a JSON document
// limiter: thread pool
// waits: waitForDone
// distance: member function
// differs: maximum of the pool
// A: unbounded Y3 | limiter: maximum set to the number of tracks
// B: bounded N8 | limiter: maximum set to three
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRunnable>
#include <QThreadPool>

class Analysis : public QRunnable {
public:
  explicit Analysis(const QString &track) : track_(track) {}
  void run() override { witness::task(); }

private:
  QString track_;
};

class LoudnessScanner {
public:
  void scan(const QByteArray &playlist) {
    const QJsonArray tracks =
        QJsonDocument::fromJson(playlist).object().value(QStringLiteral("tracks")).toArray();
#ifdef TWIN
    pool_.setMaxThreadCount(3);
#else
    pool_.setMaxThreadCount(static_cast<int>(tracks.size()));
#endif
    for (int i = 0; i < tracks.size(); ++i)
      pool_.start(new Analysis(tracks.at(i).toString()));
    pool_.waitForDone();
  }

private:
  QThreadPool pool_;
};

int main(int argc, char **argv) {
  QJsonArray tracks;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    tracks.append(QStringLiteral("track.flac"));
  QJsonObject playlist{{QStringLiteral("tracks"), tracks}};
  LoudnessScanner().scan(QJsonDocument(playlist).toJson());
  return witness::report();
}
