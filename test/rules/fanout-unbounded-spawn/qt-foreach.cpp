// REQUIRES: qt5-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt5 -isystem /usr/include/x86_64-linux-gnu/qt5/QtCore -isystem /usr/include/x86_64-linux-gnu/qt5/QtConcurrent
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++14 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt5 -isystem /usr/include/x86_64-linux-gnu/qt5/QtCore -isystem /usr/include/x86_64-linux-gnu/qt5/QtConcurrent
// Q_FOREACH, which is a loop over what keeps the iterators; before C++17 two loops.

#include <QProcess>
#include <QStringList>

void each(const QStringList &uris) {
  Q_FOREACH (const QString &uri, uris)
    QProcess::startDetached("convert", QStringList(uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: waits for each.
void eachInTurn(const QStringList &uris) {
  Q_FOREACH (const QString &uri, uris)
    QProcess::execute("convert", QStringList(uri));
}

// OK: refused when there are many.
void few(const QStringList &uris) {
  if (uris.size() > 16)
    return;
  Q_FOREACH (const QString &uri, uris)
    QProcess::startDetached("convert", QStringList(uri));
}
