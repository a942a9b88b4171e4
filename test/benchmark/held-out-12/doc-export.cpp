// spawn: QThread::create
// loop: range-for over a QStringList
// origin: selected documents
// limiter: QSemaphore
// waits: after the loop
// distance: member function
// differs: where the semaphore is acquired
// A: bounded N4 | limiter: semaphore acquired before the spawn
// B: unbounded Y2 | limiter: semaphore acquired inside the task
// packages: Qt6Core
// flags: -fPIC -std=c++20
// witness: runnable
#include "witness.h"
#include <QtCore/QFileInfo>
#include <QtCore/QList>
#include <QtCore/QSemaphore>
#include <QtCore/QStringList>
#include <QtCore/QThread>

class PdfExporter {
public:
  explicit PdfExporter(QString Directory) : Target(std::move(Directory)) {}

  int exportAll(const QStringList &Documents) {
    for (const QString &Document : Documents) {
      if (!Document.endsWith(QLatin1String(".odt"))) {
        ++Skipped;
        continue;
      }
      start(Document);
    }
    for (QThread *Worker : Workers)
      Worker->wait();
    qDeleteAll(Workers);
    Workers.clear();
    return Skipped;
  }

private:
  static constexpr int MaxExports = 4;

  void start(const QString &Document) {
#ifndef TWIN
    Renderers.acquire();
#endif
    QThread *Worker = QThread::create([this, Document] { exportOne(Document); });
    Worker->setObjectName(QLatin1String("export"));
    Worker->start();
    Workers.append(Worker);
  }

  void exportOne(const QString &Document) {
    {
      witness::Task Alive;
#ifdef TWIN
      Renderers.acquire();
#endif
      const QString Name = QFileInfo(Document).completeBaseName();
      render(Target + QLatin1Char('/') + Name + QLatin1String(".pdf"));
    }
    Renderers.release();
  }

  static void render(const QString &Output) {
    if (Output.isEmpty())
      qWarning("no name for the output");
    witness::work();
  }

  QString Target;
  QSemaphore Renderers{MaxExports};
  QList<QThread *> Workers;
  int Skipped = 0;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  QStringList Documents;
  for (std::size_t I = 0; I < N; ++I)
    Documents << QStringLiteral("/home/office/report%1.odt").arg(I);
  PdfExporter("/tmp/pdf").exportAll(Documents);
  return witness::report();
}
