// rule: fanout-connection-per-task
// differs: whether the parent waits for the child before the next file
// A: reported | one child per file of the spool folder, each with its own database session
// B: silent | waitpid in the same iteration: one child at a time
// packages: libpq
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <libpq-fe.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int import_file(const char *path)
{
    char line[4096];
    int rc = 1;
    FILE *f = fopen(path, "r");
    if (!f)
        return 1;

    PGconn *db = PQconnectdb("service=ledger connect_timeout=5");
    if (PQstatus(db) == CONNECTION_OK) {
        PQclear(PQexec(db, "COPY entries FROM STDIN"));
        while (fgets(line, sizeof(line), f))
            PQputCopyData(db, line, (int)strlen(line));
        rc = PQputCopyEnd(db, NULL) == 1 ? 0 : 1;
    }
    PQfinish(db);
    fclose(f);
    return rc;
}

int main(int argc, char **argv)
{
    const char *spool = argc > 1 ? argv[1] : "/var/spool/ledger";
    DIR *dir = opendir(spool);
    struct dirent *ent;
    char path[PATH_MAX];

    if (!dir) {
        perror(spool);
        return 2;
    }
    while ((ent = readdir(dir)) != NULL) {
        if (ent->d_name[0] == '.')
            continue;
        snprintf(path, sizeof(path), "%s/%s", spool, ent->d_name);
        pid_t pid = fork();
        if (pid == 0)
            _exit(import_file(path));
#ifdef TWIN
        while (pid > 0 && waitpid(pid, NULL, 0) < 0 && errno == EINTR)
            ;
#endif
    }
    closedir(dir);
    while (wait(NULL) > 0)
        ;
    return 0;
}
