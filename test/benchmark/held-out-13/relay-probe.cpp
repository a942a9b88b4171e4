// spawn: QThread::create
// loop: counted
// origin: command line
// limiter: a bound on the number
// waits: QThread::wait
// distance: helper function
// differs: which of min and max the bound is made with
// A: bounded N11 | limiter: the smaller of the two
// B: unbounded Y3 | limiter: the larger of the two
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QString>
#include <QStringList>
#include <QThread>
#include <algorithm>
#include <memory>
#include <vector>

struct Options {
  QString Relay = QStringLiteral("turn.example.net");
  int Probes = 1;
};

constexpr int CommonProbes = 8;

bool parse(const QStringList &Arguments, Options &Result) {
  for (int I = 0; I + 1 < Arguments.size(); I += 2) {
    if (Arguments[I] == QLatin1String("--relay")) {
      Result.Relay = Arguments[I + 1];
    } else if (Arguments[I] == QLatin1String("--probes")) {
      bool Ok = false;
      int Given = Arguments[I + 1].toInt(&Ok);
      if (!Ok || Given < 0)
        return false;
#ifndef TWIN
      Result.Probes = std::min(Given, CommonProbes);
#else
      Result.Probes = std::max(Given, CommonProbes);
#endif
    } else {
      return false;
    }
  }
  return true;
}

void probe(const QString &Relay, int Number) {
  witness::task();
  if (Number % 250 == 249)
    fprintf(stderr, "probe %d of %s done\n", Number, qPrintable(Relay));
}

void probeRelay(const Options &O) {
  std::vector<std::unique_ptr<QThread>> Probes;
  for (int I = 0; I < O.Probes; ++I) {
    Probes.emplace_back(QThread::create(probe, O.Relay, I));
    Probes.back()->start();
  }
  for (auto &P : Probes)
    P->wait();
}

int main(int argc, char **argv) {
  const QString Count = QString::number(witness::size(argc, argv));
  Options O;
  if (!parse({QStringLiteral("--probes"), Count}, O))
    return 2;
  probeRelay(O);
  return witness::report();
}
