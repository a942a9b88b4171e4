// trap: T44 T31
// spawn: A: std::thread in a task; B: the task itself
// loop: nested, outer with a QThreadPool
// origin: parsed request
// waits: waitForDone
// distance: lambda of the pool
// differs: what the inner level starts
// A: unbounded Y6 | limiter: pool of two on the outer level only
// B: bounded N8 | limiter: pool of two does all
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>
#include <thread>
#include <vector>

static void fetchPhoto(const QString &url) {
  witness::task();
  if (url.isEmpty())
    qWarning("photo without url");
}

static void fetchAlbum(const QJsonArray &photos) {
  std::vector<std::thread> fetchers;
  for (const QJsonValue &photo : photos) {
    const QString url = photo.toObject().value("url").toString();
#ifdef TWIN
    fetchPhoto(url);
#else
    fetchers.emplace_back([url] { fetchPhoto(url); });
#endif
  }
  for (auto &f : fetchers)
    f.join();
}

void importAlbums(const QByteArray &body) {
  QThreadPool pool;
  pool.setMaxThreadCount(2);
  const QJsonArray albums = QJsonDocument::fromJson(body).array();
  for (const QJsonValue &album : albums)
    pool.start([photos = album.toArray()] { fetchAlbum(photos); });
  pool.waitForDone();
}

int main(int argc, char **argv) {
  QJsonArray album;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    album.append(QJsonObject{{"url", QString::number(n)}});
  importAlbums(QJsonDocument(QJsonArray{album}).toJson());
  return witness::report();
}
