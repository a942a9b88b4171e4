// trap: T21 D5
// spawn: QThread::create
// loop: foreach macro
// origin: parameter
// waits: detached
// distance: helper function
// differs: available or acquire
// A: unbounded Y7 | limiter: QSemaphore::available is only shown
// B: bounded N4 | limiter: QSemaphore::acquire before start
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QDebug>
#include <QSemaphore>
#include <QThread>
#include <QVector>

struct Mesh {
  int id = 0;
  qreal scale = 1.0;
};

static QSemaphore bakers(6);

static void bake(const Mesh &mesh) {
  witness::task();
  if (mesh.scale <= 0)
    qWarning() << "flat mesh" << mesh.id;
  bakers.release();
}

static void startBake(const Mesh &mesh) {
  QThread *thread = QThread::create(bake, mesh);
  QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
  thread->start();
}

void bakeScene(const QVector<Mesh> &meshes) {
  Q_FOREACH (const Mesh &mesh, meshes) {
#ifdef TWIN
    bakers.acquire();
#else
    if (bakers.available() <= 0)
      qDebug() << "all bakers are taken";
#endif
    startBake(mesh);
  }
}

static void quiet(QtMsgType, const QMessageLogContext &, const QString &) {}

int main(int argc, char **argv) {
  qInstallMessageHandler(quiet);
  QVector<Mesh> meshes(static_cast<int>(witness::size(argc, argv)));
  bakeScene(meshes);
  return witness::report();
}
