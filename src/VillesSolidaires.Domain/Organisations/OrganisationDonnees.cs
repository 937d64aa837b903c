namespace VillesSolidaires.Organisations;

/// <summary>Identité d'une organisation, telle que saisie ou importée. Une valeur vide vaut absence.</summary>
/// <param name="Siret">SIRET du siège ; il donne le SIREN s'il manque.</param>
/// <param name="CommuneCode">Code INSEE.</param>
public sealed record OrganisationDonnees(
    TypeOrganisation Type, string Nom, string? Siren = null, string? Siret = null, string? Rna = null, string? CommuneCode = null, string? DepartementCode = null);
