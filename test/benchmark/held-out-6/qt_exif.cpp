// trap: T31 D11
// spawn: A: QThread; B: QtConcurrent::blockingMap
// loop: range-for
// origin: parameter
// waits: after the loop
// distance: class derived from QThread
// differs: a thread for each, or a library algorithm
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: threads of the global pool
// witness: runnable
// packages: Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QThread>
#include <QtConcurrent>

struct Photo {
  QString file;
  int rotation = -1;
};

static void readExif(Photo &photo) {
  witness::task();
  photo.rotation = static_cast<int>(photo.file.length() % 4) * 90;
}

class ExifThread : public QThread {
public:
  explicit ExifThread(Photo *photo) : m_photo(photo) {}

protected:
  void run() override { readExif(*m_photo); }

private:
  Photo *m_photo;
};

void readAlbum(QList<Photo> &album) {
#ifdef TWIN
  QtConcurrent::blockingMap(album, readExif);
#else
  QList<ExifThread *> threads;
  for (Photo &photo : album) {
    threads.append(new ExifThread(&photo));
    threads.last()->start();
  }
  for (ExifThread *t : threads) {
    t->wait();
    delete t;
  }
#endif
}

int main(int argc, char **argv) {
  QList<Photo> album;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    album.append(Photo{QString::number(n) + ".jpg"});
  readAlbum(album);
  return witness::report();
}
