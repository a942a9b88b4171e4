// spawn: QtConcurrent::run
// loop: for over a QStringList
// origin: files dropped on a window
// limiter: QThreadPool
// waits: after the loop
// distance: method
// differs: setMaxThreadCount is called with the number of files or not
// A: bounded N8 | limiter: QThreadPool, as many threads as cores
// B: unbounded Y3 | limiter: QThreadPool, as many threads as files
// witness: runnable
// packages: Qt5Core Qt5Concurrent
// flags: -fPIC
#include "witness.h"
#include <QFuture>
#include <QList>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

/// Import dialog of a photo archive: reads the exposure data of dropped files.
struct Exposure {
  QString File;
  int Iso = 0;
  double Seconds = 0;
};

class ImportDialog {
public:
  ImportDialog() { Readers.setExpiryTimeout(1000); }

  QList<Exposure> dropped(const QStringList &Files) {
    QList<QFuture<Exposure>> Running;
#ifdef TWIN
    Readers.setMaxThreadCount(qMax(1, Files.size()));
#endif
    for (int I = 0; I < Files.size(); ++I) {
      if (!accepts(Files.at(I)))
        continue;
      const QString File = Files.at(I);
      Running.append(QtConcurrent::run(&Readers, [File] { return read(File); }));
    }
    QList<Exposure> Result;
    for (QFuture<Exposure> &F : Running) {
      F.waitForFinished();
      Result.append(F.result());
    }
    return Result;
  }

private:
  static bool accepts(const QString &File) {
    return File.endsWith(QLatin1String(".jpg"), Qt::CaseInsensitive) ||
           File.endsWith(QLatin1String(".dng"), Qt::CaseInsensitive);
  }

  static Exposure read(const QString &File) {
    witness::task();
    Exposure E;
    E.File = File;
    E.Iso = 100 + File.size();
    E.Seconds = 1.0 / 60;
    return E;
  }

  QThreadPool Readers;
};

int main(int argc, char **argv) {
  QStringList Files;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Files << QStringLiteral("DSC%1.JPG").arg(I, 5, 10, QLatin1Char('0'));
  ImportDialog Dialog;
  if (Dialog.dropped(Files).isEmpty())
    return 1;
  return witness::report();
}
