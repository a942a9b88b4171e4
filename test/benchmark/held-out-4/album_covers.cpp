// spawn: QThread::create or QThreadPool::start
// loop: range-for over a QList
// origin: QList parameter
// distance: same function
// differs: who runs the task
// A: unbounded Y1 | limiter: none | waits: QThread::wait after the loop
// B: bounded N8 | limiter: the pool of the application | waits: waitForDone
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QString>
#include <QThread>
#include <QThreadPool>

struct Album {
  QString title;
  QString coverPath;
};

static void loadCover(const Album &album) {
  if (!album.coverPath.isEmpty())
    witness::task();
}

void loadCovers(const QList<Album> &albums) {
#ifdef TWIN
  QThreadPool *pool = QThreadPool::globalInstance();
  for (const Album &album : albums)
    pool->start([&album] { loadCover(album); });
  pool->waitForDone();
#else
  QList<QThread *> loaders;
  for (const Album &album : albums) {
    QThread *loader = QThread::create([&album] { loadCover(album); });
    loader->start();
    loaders.append(loader);
  }
  for (QThread *loader : loaders)
    loader->wait();
  qDeleteAll(loaders);
#endif
}

int main(int argc, char **argv) {
  QList<Album> albums;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    albums.append({QStringLiteral("Blue"), QStringLiteral("blue.png")});
  loadCovers(albums);
  return witness::report();
}
