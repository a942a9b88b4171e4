// spawn: QtConcurrent::run
// loop: range-for over a QStringList
// origin: split query parameter
// waits: QFuture::waitForFinished
// distance: member function
// differs: limiter
// A: bounded N8 | limiter: thread pool with a constant maximum
// B: unbounded Y3 | limiter: thread pool whose maximum is the number of photos
// witness: runnable
// packages: Qt6Core Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QFuture>
#include <QList>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

struct ExportedPhoto {
  QString Name;
  qint64 Bytes = 0;
};

class AlbumExporter {
public:
  explicit AlbumExporter(QString Album) : Album(std::move(Album)) {}

  QList<ExportedPhoto> exportPhotos(const QString &Parameter) {
    const QStringList Names = Parameter.split(QLatin1Char(','), Qt::SkipEmptyParts);
    QList<ExportedPhoto> Exported;
    if (Names.isEmpty())
      return Exported;
#ifndef TWIN
    Encoders.setMaxThreadCount(MaxEncoders);
#else
    Encoders.setMaxThreadCount(static_cast<int>(Names.size()));
#endif
    QList<QFuture<ExportedPhoto>> Jobs;
    for (const QString &Name : Names)
      Jobs.append(QtConcurrent::run(&Encoders, [this, Name] { return encode(Name); }));
    for (auto &Job : Jobs) {
      Job.waitForFinished();
      Exported.append(Job.result());
    }
    return Exported;
  }

private:
  static constexpr int MaxEncoders = 6;

  ExportedPhoto encode(const QString &Name) const {
    witness::task();
    return {Album + QLatin1Char('/') + Name, Name.size() * 1024};
  }

  QString Album;
  QThreadPool Encoders;
};

int main(int argc, char **argv) {
  QString Parameter;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Parameter += QStringLiteral("img%1.jpg,").arg(I);
  AlbumExporter(QStringLiteral("summer")).exportPhotos(Parameter);
  return witness::report();
}
