// spawn: pthread_create detached
// loop: while
// origin: lines of a file
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: POSIX semaphore before
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sem_t tokens;

static void *hash_line(void *p)
{
	unsigned long h = 5381;
	char *s;

	witnessTask();
	for (s = p; *s; s++)
		h = h * 33 + (unsigned char)*s;
	if (h == 0)
		fprintf(stderr, "zero hash\n");
	free(p);
	sem_post(&tokens);
	return NULL;
}

int hash_stream(FILE *in)
{
	char *line = NULL;
	size_t cap = 0;
	pthread_attr_t attr;

	pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	while (getline(&line, &cap, in) > 0) {
		pthread_t tid;
		char *copy = strdup(line);
#ifdef TWIN
		sem_wait(&tokens);
#endif
		if (pthread_create(&tid, &attr, hash_line, copy) != 0) {
			free(copy);
			free(line);
			return -1;
		}
	}
	free(line);
	pthread_attr_destroy(&attr);
	return 0;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv), i;
	FILE *f = tmpfile();

	sem_init(&tokens, 0, 16);
	for (i = 0; i < n; i++)
		fprintf(f, "line %zu\n", i);
	rewind(f);
	hash_stream(f);
	return witnessReport();
}
