/** The entry `gongkai/forms`: the statutory form as data, with no reader and no check in the bundle. */
export { forms } from './form/index.ts';
export type { Block, CellPath, Column, EditionId, Form, Relation, Row, Section, SectionId, Table, TableId, Unit } from './form/index.ts';
export { label } from './form/label.ts';
