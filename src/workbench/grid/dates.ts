const MS_PER_DAY = 86_400_000;
/** Day zero of a sheet: 30 December 1899. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The wall-clock date a sheet's serial number shows, as a Date of this machine's zone (the workbench's only zone). */
export const dateFromSerial = (serial: number): Date => {
  const wall = new Date(DAY_ZERO + Math.round(serial * MS_PER_DAY));
  const date = new Date(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
    wall.getUTCMilliseconds(),
  );
  date.setFullYear(wall.getUTCFullYear());
  return date;
};

/** The serial number a sheet keeps for a Date's wall clock. */
export const serialFromDate = (date: Date): number => {
  const wall = new Date(0);
  wall.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  wall.setUTCHours(date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
  return (wall.getTime() - DAY_ZERO) / MS_PER_DAY;
};
